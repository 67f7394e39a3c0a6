/**
 * Makes known to a Temporal server, given by TEMPORAL_ADDRESS, the search attributes that the house's workflows
 * carry. Those it has already stay; the embedded server is started with them.
 */
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';

const { INDEXED_VALUE_TYPE_KEYWORD: keyword } = proto.temporal.api.enums.v1.IndexedValueType;
const wanted = ['TenantId', 'Kind', 'ConnectionId'];
const namespace = process.env.TEMPORAL_NAMESPACE || 'default';

const connection = await Connection.connect({
  address: process.env.TEMPORAL_ADDRESS,
  tls: process.env.TEMPORAL_TLS === 'true' ? {} : undefined,
  apiKey: process.env.TEMPORAL_API_KEY,
});
const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
const missing = wanted.filter((name) => !(name in customAttributes));
if (missing.length > 0) {
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
  });
}
await connection.close();
process.stdout.write(missing.length > 0 ? `added ${missing.join(', ')}\n` : 'known already\n');
