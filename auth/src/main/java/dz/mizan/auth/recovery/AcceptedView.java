package dz.mizan.auth.recovery;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to log in as, now that the invitation was taken up. */
public record AcceptedView(
    UUID id,
    @Schema(examples = "atlas", description = "The company's code") String company,
    @Schema(examples = "yacine") String username) {}
