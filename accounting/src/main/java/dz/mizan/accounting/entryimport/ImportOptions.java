package dz.mizan.accounting.entryimport;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How a file is to be imported; also what the audit trail keeps of the request. */
@RegisterForReflection
public record ImportOptions(ImportKind kind, int year, boolean dryRun) {}
