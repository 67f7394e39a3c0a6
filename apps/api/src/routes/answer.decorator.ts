import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type z } from 'zod';

interface AnswerOptions {
  /** One line that says what the route does, as the OpenAPI document shows it. */
  summary: string;
  /** Further refusals that are special to the route: status → when. The usual ones are added to every route. */
  problems?: Readonly<Record<number, string>>;
}

/**
 * What a route answers, once for both: the status that Nest sends and what the OpenAPI document promises.
 * The API tests hold each answer against the schema.
 */
export const Answers = (
  status: number,
  schema: z.ZodType | null,
  { summary, problems = {} }: AnswerOptions,
) =>
  applyDecorators(
    HttpCode(status),
    ApiOperation({ summary }),
    ApiResponse({ status, description: summary, ...(schema ? { standardSchema: schema } : {}) }),
    ...Object.entries(problems).map(([refusal, description]) =>
      ApiResponse({ status: Number(refusal), description }),
    ),
  );
