/** Stands in bundles for packages that another one uses only where they are installed: loading it fails as if they were not. */
throw new Error('not carried in this bundle');
