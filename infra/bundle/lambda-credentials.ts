/**
 * Stands in bundles for the SDK's chain of credential sources: on Lambda they are in the environment, and what a
 * function must never use (files, other processes, single sign-on, the metadata service) is not even carried.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
