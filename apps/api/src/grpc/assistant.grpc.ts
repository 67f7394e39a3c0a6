import { type Classification, type Questions } from '@resync/assistant';
import { Assistant, ClassificationSchema } from '@resync/platform/proto';
import { ClassifyText, ClassifyTexts } from '../assistant/assistant.dto.js';
import { type GrpcAdmission, type GrpcCaller } from './grpc-admission.js';
import { type GrpcService, grpcService } from './grpc-service.js';
import { messageOf } from './proto-json.js';
import { inputOf } from './request-input.js';

/** `resync.v1.Assistant`: the routes below `/assistant`. */
export const assistantOverGrpc = (admission: GrpcAdmission, questions: Questions): GrpcService =>
  grpcService<typeof Assistant, GrpcCaller>({
    service: Assistant,
    admit: (metadata, _method, peer) => admission.forRole(metadata, 'viewer', peer),
    methods: {
      async classify({ text }, { tenantId }) {
        const input = await inputOf(ClassifyText, { text });
        const [classification] = await questions.classify(tenantId, [input.text]);
        return classification ? { classification: toMessage(classification) } : {};
      },
      async classifyBatch({ texts }, { tenantId }) {
        const input = await inputOf(ClassifyTexts, { texts });
        return { items: (await questions.classify(tenantId, input.texts)).map(toMessage) };
      },
    },
  });

const toMessage = (classification: Classification) => messageOf(ClassificationSchema, classification);
