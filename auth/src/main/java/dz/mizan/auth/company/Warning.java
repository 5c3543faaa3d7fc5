package dz.mizan.auth.company;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that was accepted and should be looked at again. */
@RegisterForReflection
public record Warning(
    @Schema(examples = "rc") String field,
    @Schema(examples = "expected a form such as 16/00-0015609 B 01") String message) {}
