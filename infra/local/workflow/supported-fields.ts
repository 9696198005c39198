// What may stand in a state. Everything else is refused: the runner skips fields that it does not know in silence.
const inAndOut = ['InputPath', 'OutputPath'];
const result = ['ResultSelector', 'ResultPath'];
const onFailure = ['Retry', 'Catch'];
const transition = ['Next', 'End'];

export const stateFields: { readonly [type: string]: readonly string[] } = {
  Task: ['Resource', 'Parameters', 'TimeoutSeconds', ...inAndOut, ...result, ...onFailure, ...transition],
  Map: [
    ...['ItemsPath', 'ItemSelector', 'Parameters', 'MaxConcurrency', 'ItemProcessor'],
    ...[...inAndOut, ...result, ...onFailure, ...transition],
  ],
  Choice: ['Choices', 'Default', ...inAndOut],
  Pass: ['Result', 'Parameters', 'ResultPath', ...inAndOut, ...transition],
  Succeed: inAndOut,
  Fail: ['Error', 'Cause', 'ErrorPath', 'CausePath'],
};

export const everyState = ['Type', 'Comment', 'QueryLanguage'];
export const everyMachine = ['Comment', 'StartAt', 'States', 'QueryLanguage'];
export const rootOnly = ['Version', 'TimeoutSeconds'];
export const taskParameters = ['FunctionName', 'Payload', 'Payload.$'];
export const retrierFields = [
  ...['ErrorEquals', 'Comment', 'IntervalSeconds', 'MaxAttempts'],
  ...['BackoffRate', 'MaxDelaySeconds', 'JitterStrategy'],
];
export const catcherFields = ['ErrorEquals', 'Comment', 'Next', 'ResultPath'];

export const typeTests = ['IsPresent', 'IsNull', 'IsString', 'IsNumeric', 'IsBoolean'];
export const orderings = [
  ...['NumericLessThan', 'NumericLessThanEquals', 'NumericGreaterThan', 'NumericGreaterThanEquals'],
];
export const comparators = ['StringEquals', 'BooleanEquals', 'NumericEquals', ...orderings, ...typeTests];

// The run ends at these errors: on AWS States.ALL does not match them either, and a rule by name would be dead here.
export const terminalErrors = ['States.DataLimitExceeded', 'States.Runtime'];
export const intrinsics = ['States.Format', 'States.Array', 'States.StringToJson', 'States.JsonToString'];
