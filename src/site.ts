// The only constants of the site. Everything else is content or derived from it.

export const site = {
  name: 'Capital & Compute',
  tagline: 'The money behind AI, explained and sourced',
  description:
    'Who pays whom for artificial intelligence, on what terms, how firm the money is and what they said about it. Every figure is tied to its source.',
  language: 'en',
  /** Where readers report an error or propose an edit; entry paths are appended to `editBase`. */
  editBase: 'https://github.com/capital-and-compute/capital-and-compute/edit/main/',
} as const;
