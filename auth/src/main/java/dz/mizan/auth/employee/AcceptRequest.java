package dz.mizan.auth.employee;

import dz.mizan.auth.user.Invitation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the employee becomes a user: exactly one of the two. */
@Schema(name = "UserProposalAcceptance")
record AcceptRequest(
    @Schema(description = "He is invited by mail, as a new user") @Valid
        @Nullable Invitation invitation,
    @Schema(description = "He is this user already; let in again if he was shut out")
        @Nullable UUID userId) {}
