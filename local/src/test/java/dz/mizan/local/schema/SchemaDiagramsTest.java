package dz.mizan.local.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dz.mizan.local.stack.Service;
import dz.mizan.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code docs/schema/draw} runs this with {@code MIZAN_DRAW=true}, which writes the pages instead
 * of comparing them.
 */
class SchemaDiagramsTest {
  // What Mermaid's grammar takes.
  private static final Pattern LINE =
      Pattern.compile(
          "  [a-z_0-9]+ \\{|  }|    [a-z][a-z0-9_\\[\\]]* [a-z_0-9]+( (PK|FK|UK)(, (PK|FK|UK))*)?"
              + "|  [a-z_0-9]+ (\\|\\||\\|o)--o[{|] [a-z_0-9]+ : \"[a-z_0-9]+\"");
  private static Stack stack;

  @BeforeAll
  static void start() {
    stack = Stack.temporary();
    stack.postgres().launch();
    stack.postgres().awaitReady();
  }

  @AfterAll
  static void end() {
    stack.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_page_shows_the_schema_as_the_migrations_leave_it(Service service)
      throws SQLException, IOException {
    var database = stack.database(service);
    database.create();
    database.migrate();
    var drawn = SchemaDiagrams.draw(database);
    if (Boolean.parseBoolean(System.getenv("MIZAN_DRAW"))) {
      Files.writeString(SchemaDiagrams.page(service), drawn);
    }
    assertThat(Files.readString(SchemaDiagrams.page(service)))
        .as("docs/schema/draw draws it anew")
        .isEqualTo(drawn);
    assertThat(drawn).contains("  outbox {").doesNotContain("Others");
    var parts = drawn.split("```");
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(parts[i].lines().skip(2)).allMatch(line -> LINE.matcher(line).matches());
    }
  }
}
