export type Language = 'en' | 'pt';

/** The better liked of the two languages of the house by `Accept-Language`; English when neither is. */
export function chooseLanguage(header: string | undefined): Language {
  const wished = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.find((p) => p.trim().startsWith('q='));
      return { tag: tag.trim(), weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ tag, weight }) => /^(pt|en)\b/.test(tag) && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wished[0]?.tag.startsWith('pt') ? 'pt' : 'en';
}

const TITLES: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  400: { en: 'The request is not valid', pt: 'A requisição não é válida' },
  401: { en: 'Who are you?', pt: 'Quem é você?' },
  403: { en: 'Not allowed', pt: 'Não permitido' },
  404: { en: 'Not found', pt: 'Não encontrado' },
  405: { en: 'Method not allowed', pt: 'Método não permitido' },
  408: { en: 'The request took too long', pt: 'A requisição demorou demais' },
  409: { en: 'Conflict with the present state', pt: 'Conflito com o estado atual' },
  413: { en: 'The body is too large', pt: 'O corpo é grande demais' },
  415: { en: 'Media type not supported', pt: 'Tipo de mídia não suportado' },
  422: { en: 'A rule refuses this', pt: 'Uma regra recusa isto' },
  429: { en: 'Too many requests', pt: 'Requisições demais' },
  500: { en: 'Something went wrong', pt: 'Algo deu errado' },
  503: { en: 'Not available just now', pt: 'Indisponível no momento' },
};

export const titleOf = (status: number, language: Language): string =>
  (TITLES[status] ?? TITLES[status < 500 ? 400 : 500]!)[language];

/** Sentences that carry no facts of the case, so that they can be said in both languages. */
const PORTUGUESE: Readonly<Record<string, string>> = {
  INVALID_INPUT: 'a requisição não corresponde ao esquema: veja errors',
  MALFORMED_BODY: 'o corpo não é JSON válido',
  BODY_TOO_LARGE: 'o corpo é maior do que esta rota aceita',
  UNSUPPORTED_MEDIA_TYPE: 'envie application/json',
  ROUTE_NOT_FOUND: 'esta rota não existe',
  UNAUTHENTICATED: 'é preciso um token de acesso ou uma chave de API válida',
  SIGN_IN_REFUSED: 'e-mail ou senha incorretos',
  TENANT_NOT_HELD: 'a credencial não pertence a este inquilino',
  TENANT_NOT_CHOSEN: 'a credencial tem vários inquilinos: escolha um no cabeçalho x-tenant-id',
  ACCOUNT_ELSEWHERE:
    'uma conta com este e-mail existe fora deste inquilino: peça a um administrador da plataforma que também seja ' +
    'administrador deste inquilino que a inclua (quem ainda não é pode ser incluído aqui), ou use outro e-mail',
  INTERNAL: 'ocorreu um erro inesperado; informe o traceId ao suporte',
};

export const detailOf = (code: string, english: string, language: Language): string =>
  language === 'pt' ? (PORTUGUESE[code] ?? english) : english;
