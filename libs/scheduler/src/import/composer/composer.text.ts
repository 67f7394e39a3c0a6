const MAX_STRING = 8_192; // a command has at most 4,095 characters; a longer "string" has lost its end

/**
 * Index of the quote that closes the string opened at `open`, or -1.
 * A string may span lines. One that does is believed only when blank space, a mark or the end follows its closing quote:
 * otherwise that quote opens the next string, and this one has lost its own.
 */
export function closingQuote(text: string, open: number): number {
  let multiLine = false;
  const limit = Math.min(text.length, open + MAX_STRING);
  for (let at = open + 1; at < limit; at++) {
    const char = text[at];
    if (char === '\n') multiLine = true;
    else if (char === '"' && !isEscaped(text, at, open)) {
      return multiLine && !/^[\s,|():<]?$/.test(text.charAt(at + 1)) ? -1 : at;
    }
  }
  return -1;
}

function isEscaped(text: string, quote: number, open: number): boolean {
  let at = quote;
  while (at - 1 > open && text[at - 1] === '\\') at--;
  return (quote - at) % 2 === 1;
}

/**
 * `\"` is a quote; other backslashes are themselves, so that `C:\pix\bin` and `\\server\share` mean what they show.
 * Before a quote a pair of backslashes is one: only so can a text end in a backslash.
 */
export function unescapeText(raw: string): string {
  return raw.includes('\\') ? mapBackslashes(raw, (count) => '\\'.repeat(count >> 1)) : raw;
}

/** The string as composer writes it, quotes included. */
export function quoteText(text: string): string {
  const escaped = mapBackslashes(text, (count, quote) => '\\'.repeat(2 * count + (quote ? 1 : 0)));
  return `"${escaped}"`;
}

/** Replaces the backslashes (none included) before each quote and before the end. */
function mapBackslashes(text: string, write: (count: number, quote: string) => string): string {
  let result = '';
  let kept = 0;
  let slashes = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') slashes++;
    else {
      if (char === '"' || char === '') {
        result += text.slice(kept, at - slashes) + write(slashes, char) + char;
        kept = at + 1;
      }
      slashes = 0;
    }
  }
  return result;
}

/**
 * Text of an exported file: UTF-8 or UTF-16 by its byte order mark, otherwise UTF-8 if it is that, otherwise Latin-1
 * (windows-1252). A UTF-8 file cut inside a character keeps all its other characters.
 */
export function decodeComposer(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    text = utf8.decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
  try {
    return text + utf8.decode();
  } catch {
    return `${text}\u{fffd}`;
  }
}
