/** More of one question than this are not looked at. */
const MAX_SEGMENTS = 6;
/** A part shorter than this asks nothing by itself. */
const LEAST_WORDS = 2;

const QUESTION_WORDS =
  'o que|oq|o q|que horas|qual|quais|quem|qm|de quem|quando|quanto|quantos|quantas|onde|como|cad[eê]|por ?que|porqu[eê]|pq|' +
  'tem|teve|houve|existe|algum|alguma|d[aá] pra|' +
  'what|which|who|whose|whom|when|how|where|why|is|are|was|were|did|does|do (?:i|you|we|they)|has|have|can|could|should|will|would|any|whether';
const REQUESTS =
  'me (?:diz|diga|mostra|fala|passa|manda|lista|conta|explica|d[aá]|traz|confirma)|mostra|lista|listar|compara|resume|resumo|faz|v[eê]|' +
  'verifica|checa|confere|explica|status|hist[oó]rico|quero|queria|preciso|' +
  'show|list|tell me|give me|gimme|send me|compare|summary|summari[sz]e|sum up|recap|check|explain|need|i need|i want|let me';
const ORDERS =
  'roda|rode|reinicia|cancela|libera|solta|sobe|segura|manda|tira|joga|p[oõ]e|bota|derruba|mata|responde|' +
  'run|rerun|restart|cancel|release|start|stop|bump|hold|kill|put|move|raise|set|link|unlink|reply|submit';
/** How a question or an order begins. */
const BEGINNING = `(?:${QUESTION_WORDS}|${REQUESTS}|${ORDERS})`;
/** What may stand before it. */
const FILLER = String.raw`(?:(?:depois|al[eé]m disso|j[aá]|s[oó]|tamb[eé]m|tb|also|then|please|por favor|pf|ent[aã]o|so|and|e|mas|but|agora|now|aproveita e|say)\s+)*`;

/** Ends of sentences and lines. A dot inside a name (`FIN.CLOSE`) ends nothing. */
const SENTENCE_END = /(?<=[?!;])\s+|\.\s+(?=\S)|\s*\n+\s*/;
/** "… and what …", "…, who …": a comma or a conjunction before what begins a question or an order of its own. */
const NEXT_QUESTION = new RegExp(
  String.raw`(?:,\s*|\s+[-+]\s+|\s+(?=(?:e|and|mas|but|plus|tamb[eé]m|also|depois|then)\s))(?=${FILLER}${BEGINNING}\b)`,
  'i',
);
const BULLET = String.raw`(?:[-*•]|\d{1,2}[.)]|[a-h]\))\s+`;
/** It ends like a question, stands in a list, or begins like a question or an order, after a name or a number at most. */
const ASKS = new RegExp(
  String.raw`\?\s*$|^\s*${BULLET}|^\W*(?:[\w#.@/-]+[:,]\s*)?${FILLER}${BEGINNING}\b`,
  'i',
);

/**
 * The parts of a text that ask something of their own, in order; the text itself for most questions. What stands beside them
 * (a greeting, what happened, a pasted log) is left out.
 */
export function segments(text: string): string[] {
  const parts = text
    .slice(0, 4_000)
    .split(SENTENCE_END)
    .flatMap((sentence) => sentence.split(NEXT_QUESTION))
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= LEAST_WORDS);
  const asking = parts.filter((part) => ASKS.test(part));
  return parts.length <= 1 || asking.length === 0 ? [text] : asking.slice(0, MAX_SEGMENTS);
}
