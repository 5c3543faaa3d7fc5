package dz.mizan.auth.erasure;

import dz.mizan.common.inbox.EventHandler;
import dz.mizan.common.inbox.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Notes that a service has deleted what it had of a company. */
abstract class TakeErased implements EventHandler {
  private final Erasures erasures;
  private final String service;

  TakeErased(Erasures erasures, String service) {
    this.erasures = erasures;
    this.service = service;
  }

  @Override
  public String type() {
    return "dz.mizan." + service + ".company.erased.v1";
  }

  @Override
  public boolean isOutsideCompany() {
    return true;
  }

  @Override
  public Uni<Void> handle(ReceivedEvent event) {
    return erasures.done(event.companyId(), service, event.as(CompanyErased.class));
  }

  /** Of inventory. */
  @Singleton
  static class Inventory extends TakeErased {
    Inventory(Erasures erasures) {
      super(erasures, "inventory");
    }
  }

  /** Of hr. */
  @Singleton
  static class Hr extends TakeErased {
    Hr(Erasures erasures) {
      super(erasures, "hr");
    }
  }

  /** Of accounting. */
  @Singleton
  static class Accounting extends TakeErased {
    Accounting(Erasures erasures) {
      super(erasures, "accounting");
    }
  }
}
