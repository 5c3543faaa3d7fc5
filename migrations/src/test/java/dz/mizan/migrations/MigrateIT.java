package dz.mizan.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Service;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.main.QuarkusMainIntegrationTest;
import io.quarkus.test.junit.main.QuarkusMainLauncher;
import org.junit.jupiter.api.Test;

/** The packaged program, as jar or native executable. */
@QuarkusMainIntegrationTest
@WithTestResource(FreshDatabases.class)
class MigrateIT {

  @Test
  void fresh_databases_are_migrated(QuarkusMainLauncher program) {
    var result = program.launch();
    assertThat(result.exitCode()).isZero();
    for (var service : Service.values()) {
      assertThat(result.getOutput()).containsPattern(service.id() + ": [1-9]\\d* migrations run");
      assertThat(FreshDatabases.running().database(service).migrate()).isZero();
    }
    assertThat(program.launch().getOutput()).contains("hr: 0 migrations run");
  }
}
