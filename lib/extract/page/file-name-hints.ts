export interface FileNameHints {
  readonly outlet: string | null;
  readonly published: string | null;
  readonly page: string | null;
}

export function hintsOfFileName(name: string): FileNameHints {
  return { outlet: null, published: name ? null : null, page: null };
}
