package dz.mizan.local.launcher;

import dz.mizan.local.server.NotReady;
import dz.mizan.local.server.Server;
import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Starts servers, databases and services, each as soon as what it needs is there. */
record Startup(Installation installation, Console console) {

  void run() {
    var stack = installation.stack();
    var services = installation.services(stack);
    for (var server : stack.servers()) {
      server.launch();
    }
    try (var workers = Executors.newCachedThreadPool()) {
      var broker = CompletableFuture.runAsync(() -> await(stack.broker()), workers);
      await(stack.redis());
      await(stack.postgres());
      stack.pgBouncer().ifPresent(this::await);
      migrate(stack);
      for (var service : services) {
        service.launch();
      }
      var ready =
          services.stream()
              .map(service -> CompletableFuture.runAsync(() -> await(service), workers))
              .toList();
      broker.join();
      ready.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new Refused(String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
    } catch (FlywayValidateException e) {
      throw new Refused(
          "A migration that had run has changed since:\n"
              + e.getMessage()
              + "\n./mizan start --fresh begins with empty databases.");
    } catch (NotReady e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
    new DevelopmentMode(stack, installation).write();
    console.say("%n%s", new Summary(stack, services).text(console.seconds()));
  }

  private void await(Server server) {
    server.awaitReady();
    console.done("%s is ready", server.name());
  }

  private void migrate(Stack stack) {
    var ran =
        Arrays.stream(Service.values())
            .map(stack::database)
            .parallel()
            .mapToInt(
                database -> {
                  database.create();
                  return database.migrate();
                })
            .sum();
    console.done("databases are up to date (%d migrations ran)", ran);
  }
}
