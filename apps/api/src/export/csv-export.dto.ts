import { applyDecorators, Header, HttpCode } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { CSV_SEPARATORS } from './csv.rules.js';

/** The filters of a list for all of it at once, as a file. */
export const exportQuery = <Filters extends z.ZodRawShape>(filters: Filters) =>
  z.strictObject({
    ...filters,
    /** Between cells. A spreadsheet set to Portuguese expects `semicolon`. */
    separator: z.enum(CSV_SEPARATORS).default('comma'),
  });

/** What a route answers that sends a file of separated values. */
export const AnswersCsv = (summary: string, file: string) =>
  applyDecorators(
    HttpCode(200),
    Header('content-disposition', `attachment; filename="${file}"`),
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: summary,
      content: { 'text/csv': { schema: { type: 'string' } } },
    }),
  );
