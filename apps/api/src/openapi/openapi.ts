import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeOperations } from './openapi.operations.js';

export const OPENAPI_PATH = '/api/openapi.json';

/** The API's own description, from the schemas and decorators of its routes. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Resync')
    .setDescription(
      'Watches a workload scheduler, says what went wrong and keeps the work in durable workflows. ' +
        'Errors are problem documents (RFC 9457) with a stable `code`.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Access token or API key' }, 'accessToken')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'x-api-key' }, 'apiKey')
    .build();
  const document = SwaggerModule.createDocument(app, description, { operationIdFactory: operationId });
  return completeOperations(document);
}

/** The document at `/api/openapi.json`, a page to read and try it at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: OPENAPI_PATH.slice(1),
    raw: ['json'],
    customSiteTitle: 'Resync API',
    swaggerOptions: { persistAuthorization: true },
  });
}

/** `UsersController.create` → `usersCreate`: stable as long as the code's names are, which a test watches. */
function operationId(controller: string, method: string): string {
  const feature = controller.replace(/Controller$/, '');
  return (
    feature.charAt(0).toLowerCase() + feature.slice(1) + method.charAt(0).toUpperCase() + method.slice(1)
  );
}
