package dz.mizan.common.log;

import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;

/** Gives the handlers that write JSON our formatter, before the first request. */
@ApplicationScoped
class EcsLog {
  private static final int FIRST = 1;

  void start(@Observes @Priority(FIRST) StartupEvent event) {
    for (var handler : LogContext.getLogContext().getLogger("").getHandlers()) {
      adopt(handler);
    }
  }

  private static void adopt(Handler handler) {
    if (handler.getFormatter() instanceof JsonFormatter json) {
      handler.setFormatter(new EcsFormatter(json));
    }
    if (handler instanceof ExtHandler outer) {
      for (var inner : outer.getHandlers()) {
        adopt(inner);
      }
    }
  }
}
