package dz.mizan.accounting.settlement;

import dz.mizan.accounting.matching.CannotMatch;
import dz.mizan.accounting.matching.Matching;
import dz.mizan.accounting.matching.Matchings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes all proposals. One that somebody else has spoilt meanwhile is passed over. */
@ApplicationScoped
class MatchAutomatically {
  private final Proposals proposals;
  private final Matchings matchings;

  MatchAutomatically(Proposals proposals, Matchings matchings) {
    this.proposals = proposals;
    this.matchings = matchings;
  }

  /**
   * @return the matchings that were made, at most 200 at once
   */
  Uni<List<UUID>> handle(String account, @Nullable UUID partnerId) {
    return proposals
        .find(account, partnerId)
        .chain(
            found ->
                Multi.createFrom()
                    .iterable(found)
                    .onItem()
                    .transformToUniAndConcatenate(this::take)
                    .filter(Optional::isPresent)
                    .map(made -> made.orElseThrow().id())
                    .collect()
                    .asList());
  }

  private Uni<Optional<Matching>> take(Proposal proposal) {
    return matchings
        .match(proposal.matched())
        .map(Optional::of)
        .onFailure(CannotMatch.class)
        .recoverWithItem(Optional.empty());
  }
}
