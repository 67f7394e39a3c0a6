/** The door for who only reads or writes composer text: pure, no database, no framework. */
export { countDefinitions, type DefinitionCounts } from './import/composer/composer.count.js';
export type {
  CalendarDefinition,
  ComposerDocument,
  ComposerProblem,
  Dependencies,
  DomainDefinition,
  DurationLimit,
  Follows,
  FreeDays,
  JobDefinition,
  JobTask,
  Join,
  MatchingCriteria,
  Needs,
  ObjectPath,
  Opens,
  ParameterDefinition,
  Priority,
  PromptDefinition,
  PromptDependency,
  Recovery,
  ResourceDefinition,
  RunCycle,
  RunCycleGroupDefinition,
  RunCycleWhen,
  SourcePosition,
  StartCondition,
  StreamDefinition,
  StreamJob,
  TimeOfDay,
  TimeRestrictions,
  UserDefinition,
  VariableTableDefinition,
  WorkstationClassDefinition,
  WorkstationDefinition,
  WorkstationScopedPath,
} from './import/composer/composer.model.js';
export { parseComposer, type ComposerFile, type ParsedComposer } from './import/composer/composer.parser.js';
export { printComposer } from './import/composer/composer.print.js';
export { printRunCycle } from './import/composer/print.streams.js';
export { findUnresolvedReferences, type UnresolvedReference } from './import/composer/composer.resolve.js';
export { decodeComposer } from './import/composer/composer.text.js';
export { formatPath, formatScopedPath } from './import/composer/names.grammar.js';
