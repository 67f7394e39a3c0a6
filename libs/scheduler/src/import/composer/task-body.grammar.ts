/** Where the XML element that begins at `from` ends, or -1 when it is not closed. Prolog, comments and CDATA are skipped. */
export function endOfXml(text: string, from: number): number {
  const open: string[] = [];
  let at = from;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag < 0) return -1;
    const end = endOfMarkup(text, tag);
    if (end < 0) return -1;
    at = end;
    if (text[tag + 1] === '!' || text[tag + 1] === '?') {
      if (open.length > 0 && text.startsWith('<?xml', tag)) return -1; // the next body began: this one was not closed
      continue;
    }
    const name = tagName(text, tag);
    if (text[tag + 1] === '/') {
      if (open.pop() !== name) return -1;
    } else if (text[end - 2] !== '/') {
      if (name === open[0]) return -1; // a root element does not hold itself: again the next body
      open.push(name);
    }
    if (open.length === 0) return end;
  }
  return -1;
}

function endOfMarkup(text: string, tag: number): number {
  const [opening, closing] = text.startsWith('<!--', tag)
    ? ['<!--', '-->']
    : text.startsWith('<![CDATA[', tag)
      ? ['<![CDATA[', ']]>']
      : text.startsWith('<?', tag)
        ? ['<?', '?>']
        : ['', ''];
  if (closing) {
    const end = text.indexOf(closing, tag + opening.length);
    return end < 0 ? -1 : end + closing.length;
  }
  let quote = '';
  for (let at = tag + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
    else if (char === '<') return -1;
  }
  return -1;
}

function tagName(text: string, tag: number): string {
  let at = text[tag + 1] === '/' ? tag + 2 : tag + 1;
  const start = at;
  while (at < text.length && !/[\s/>]/.test(text.charAt(at))) at++;
  return text.slice(start, at);
}

/** Where the JSON object that begins at `from` ends, or -1 when it is not closed. */
export function endOfJson(text: string, from: number): number {
  let depth = 0;
  let inString = false;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
      else if (char === '\n') return -1; // JSON forbids it: the quote is missing
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth++;
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1;
  }
  return -1;
}
