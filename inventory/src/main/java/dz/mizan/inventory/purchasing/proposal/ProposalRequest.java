package dz.mizan.inventory.purchasing.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Proposals to accept or dismiss together, all or none. */
public record ProposalRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull UUID> ids) {}
