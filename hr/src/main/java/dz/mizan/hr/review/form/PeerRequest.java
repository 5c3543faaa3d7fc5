package dz.mizan.hr.review.form;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A colleague who may say something about somebody. */
@Schema(name = "ReviewPeerRequest")
record PeerRequest(@NotNull UUID employeeId) {}
