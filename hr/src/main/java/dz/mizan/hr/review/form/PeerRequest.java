package dz.mizan.hr.review.form;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A colleague who may say something about somebody. */
record PeerRequest(@NotNull UUID employeeId) {}
