/** Words of a bank and of a shop, in Portuguese and English: what names of streams and jobs are made of. */
export const AREAS = [
  'FECHA', 'CARGA', 'PIX', 'FOLHA', 'COBR', 'CART', 'CRED', 'CONTAB', 'RISCO', 'BACEN', 'CAMBIO', 'TESOUR', 'SEGUR',
  'ESTOQ', 'VENDA', 'LOJA', 'PRECO', 'FISCAL', 'NFE', 'LOGIST', 'SALES', 'STOCK', 'PAYM', 'LEDGER', 'CRM', 'DWH',
  'FRAUD', 'LOAN', 'TRADE', 'BILL', 'CLAIM', 'RETAIL',
] as const; // prettier-ignore

export const STREAM_WORDS = [
  'DIA', 'NOITE', 'MES', 'DIARIO', 'CONC', 'REL', 'EXTR', 'ENVIO', 'RETORNO', 'BKP', 'DAILY', 'LOAD', 'EXTRACT',
  'REPORT', 'SYNC', 'FEED', 'CLOSE', 'RECON', 'PURGE', 'AUDIT',
] as const; // prettier-ignore

export const VERBS = [
  'EXTRAI', 'CARGA', 'VALIDA', 'CALC', 'CONC', 'GERA', 'ENVIA', 'RECEBE', 'ATUALIZA', 'CONSOLIDA', 'EXTRACT', 'LOAD',
  'CHECK', 'MERGE', 'SEND', 'BUILD', 'POST', 'COPY', 'SORT', 'ARCHIVE',
] as const; // prettier-ignore

export const OBJECTS = [
  'TRANSACOES', 'SALDOS', 'CLIENTES', 'CONTAS', 'JUROS', 'BOLETOS', 'TARIFAS', 'LIMITES', 'PEDIDOS', 'ESTOQUE',
  'NOTAS', 'PRECOS', 'CUSTOMERS', 'ORDERS', 'INVOICES', 'BALANCES', 'RATES', 'CARDS', 'LOANS', 'SHIPMENTS', 'LEDGER',
  'POSITIONS', 'CLAIMS', 'RETURNS',
] as const; // prettier-ignore
