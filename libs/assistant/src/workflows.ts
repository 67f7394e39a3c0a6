export {
  changeExamplesJob,
  type ChangeExamplesInput,
  renewExamplesJob,
  type RenewExamplesInput,
} from './own-examples/own-examples.contract.js';
export { changeExamples, renewExamples } from './own-examples/own-examples.workflow.js';
