import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Classification, IntentRouter } from '@resync/assistant';
import { type z } from 'zod';
import { Requires } from '../access/access.decorators.js';
import { Answers } from '../routes/answer.decorator.js';
import { ClassificationsView, ClassificationView, ClassifyText, ClassifyTexts } from './assistant.dto.js';

@ApiTags('assistant')
@Controller('assistant')
export class AssistantController {
  constructor(private readonly router: IntentRouter) {}

  @Post('classify')
  @Requires('viewer')
  @Answers(200, ClassificationView, {
    summary: 'What a question asks for, in Portuguese or English',
    problems: { 503: 'Too many questions wait for the model: try again shortly' },
  })
  async classify(
    @Body({ schema: ClassifyText }) { text }: z.output<typeof ClassifyText>,
  ): Promise<Classification> {
    const [classification] = await this.router.classify([text]);
    if (!classification) throw new RangeError('the router answered nothing');
    return classification;
  }

  @Post('classify/batch')
  @Requires('viewer')
  @Answers(200, ClassificationsView, {
    summary: 'What each of up to 64 questions asks for, in their order',
    problems: { 503: 'Too many questions wait for the model: try again shortly' },
  })
  async classifyAll(@Body({ schema: ClassifyTexts }) { texts }: z.output<typeof ClassifyTexts>) {
    return { items: await this.router.classify(texts) };
  }
}
