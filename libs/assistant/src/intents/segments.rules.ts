/** More of one question than this are not looked at. */
const MAX_SEGMENTS = 6;
/** A part shorter than this asks nothing by itself. */
const LEAST_WORDS = 2;

/** Ends of sentences and lines. A dot inside a name (`FIN.CLOSE`) ends nothing. */
const SENTENCE_END = /(?<=[?!;])\s+|\.\s+(?=\S)|\s*\n+\s*/;
/** "… and what …": a conjunction before a word that begins a question or an order of its own. */
const NEXT_QUESTION = new RegExp(
  String.raw`(?:,\s*|\s+)(?:e|and|mas|but|tamb[eé]m|also|depois|then)\s+(?=(?:` +
    'o que|oq|que|qual|quais|quem|quando|quanto|quantos|onde|como|cad[eê]|por que|porque|pq|me (?:diz|diga|mostra|fala)|mostra|lista|roda|cancela|' +
    String.raw`what|which|who|when|how|where|why|is|are|did|does|show|list|tell|rerun|cancel|can you)\b)`,
  'i',
);

/** The parts of a text that may ask something of their own, in order; one for most questions. */
export function segments(text: string): string[] {
  const parts = text
    .slice(0, 4_000)
    .split(SENTENCE_END)
    .flatMap((sentence) => sentence.split(NEXT_QUESTION))
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length >= LEAST_WORDS);
  return parts.length <= 1 ? [text] : parts.slice(0, MAX_SEGMENTS);
}
