import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Classification, Questions } from '@resync/assistant';
import { type z } from 'zod';
import { Requires, TenantId } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { ClassificationsView, ClassificationView, ClassifyText, ClassifyTexts } from './assistant.dto.js';

const problems = { 503: 'Too many questions wait for the model: try again shortly' };

@ApiTags('assistant')
@Controller('assistant')
export class AssistantController {
  constructor(private readonly questions: Questions) {}

  @Post('classify')
  @Requires('viewer')
  @Answers(200, ClassificationView, {
    summary: 'What a question asks for, in Portuguese or English',
    problems,
  })
  async classify(
    @TenantId() tenantId: string,
    @Body({ schema: ClassifyText }) { text }: z.output<typeof ClassifyText>,
  ): Promise<Classification> {
    const [classification] = await this.questions.classify(tenantId, [text]);
    if (!classification) throw new RangeError('the router answered nothing');
    return classification;
  }

  @Post('classify/batch')
  @Requires('viewer')
  @Answers(200, ClassificationsView, {
    summary: 'What each of up to 64 questions asks for, in their order',
    problems,
  })
  async classifyAll(
    @TenantId() tenantId: string,
    @Body({ schema: ClassifyTexts }) { texts }: z.output<typeof ClassifyTexts>,
  ) {
    return { items: await this.questions.classify(tenantId, texts) };
  }
}
