import type { Finding } from '../domain/finding.ts';
import type { Audit, Extent } from './audit.ts';
import type { SaidAudit, SaidFinding } from './said.ts';

/** An audit for programs: what was found, in stable order, each with its sentence in one language. */
export interface AuditResult {
  readonly document: Audit['document'];
  readonly language: string;
  readonly blocked: boolean;
  readonly extent: Extent;
  readonly findings: readonly (Finding & Pick<SaidFinding, 'rule' | 'message'>)[];
}

export function auditResult({ document, extent, findings }: Audit, said: SaidAudit): AuditResult {
  const spoken = said.groups.flatMap((group) => group.findings);
  return {
    ...{ document, language: said.language, blocked: said.blocked, extent },
    findings: findings.map((finding, at) => ({
      ...finding,
      rule: spoken[at]?.rule ?? '',
      message: spoken[at]?.message ?? '',
    })),
  };
}
