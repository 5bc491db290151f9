// The site a published linker was built with; nothing when the source runs unbuilt.

declare const BUILT_FOR: string | undefined;

/** Address of the site with base and trailing slash; the bundler puts it in. */
export const builtFor: string | undefined = typeof BUILT_FOR === 'undefined' ? undefined : BUILT_FOR;
