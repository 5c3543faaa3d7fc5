package dz.mizan.accounting.till;

import dz.mizan.accounting.entry.Origin;
import dz.mizan.accounting.template.PostFacts;
import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import dz.mizan.common.tenancy.PreparedCompanies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Books a session of a till by its Z report. */
@ApplicationScoped
class PostTillSession implements EventHandler {
  private final PreparedCompanies prepared;
  private final PostFacts post;

  PostTillSession(PreparedCompanies prepared, PostFacts post) {
    this.prepared = prepared;
    this.post = post;
  }

  @Override
  public String type() {
    return "dz.mizan.inventory.till-session.closed.v1";
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    var closed = event.as(TillSessionClosed.class);
    return prepared
        .require(event.companyId())
        .chain(
            () ->
                post.handle(
                    TillKinds.CLOSED,
                    closed.facts(),
                    Origin.event(TillKinds.CLOSED, event.id(), closed.sessionId())))
        .replaceWithVoid();
  }
}
