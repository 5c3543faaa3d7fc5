package dz.mizan.local.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritePermissionsTest {
  @TempDir Path root;

  @BeforeEach
  void two_services() throws IOException {
    for (var service : new String[] {"shop", "post"}) {
      var resources = Files.createDirectories(root.resolve(service + "/src/main/resources"));
      Files.createDirectories(root.resolve(service + "/src/main/java"));
      Files.writeString(
          resources.resolve("application.properties"), "quarkus.application.name=" + service);
    }
    Files.createDirectories(root.resolve("common/src/main/java"));
    Files.createDirectories(root.resolve("docs"));
  }

  private void source(String module, String name, String text) throws IOException {
    Files.writeString(root.resolve(module + "/src/main/java/" + name + ".java"), text);
  }

  @Test
  void endpoints_are_found_with_path_and_summary_however_they_are_written() throws IOException {
    source(
        "shop",
        "OrderResource",
        """
        @Path("/api/v1/orders/")
        public class OrderResource {
          @GET
          @PermissionsAllowed("orders:read")
          @Operation(summary = "List " + "\\"all\\" orders", description = "x")
          public Uni<Page<String>> list() { return null; }

          @jakarta.ws.rs.PUT
          @Path("{id: [0-9]+}/lines")
          @io.quarkus.security.PermissionsAllowed(value = {"orders:change", "lines:change"})
          public void change() {}

          @POST
          @PermitAll
          @Extension(name = "x-other", value = "no:no")
          @Extension(name = "x-mizan-permission", value = "orders:peek")
          public void peek() {}

          @PermissionsAllowed("orders:none")
          void notAnEndpoint() {}
        }
        """);
    assertThat(WritePermissions.operations(root))
        .extracting(Operation::toString)
        .containsExactly(
            "Operation[service=shop, permissions=[orders:read], method=GET, path=/api/v1/orders,"
                + " summary=List \"all\" orders]",
            "Operation[service=shop, permissions=[orders:change, lines:change], method=PUT,"
                + " path=/api/v1/orders/{id}/lines, summary=]",
            "Operation[service=shop, permissions=[orders:peek], method=POST, path=/api/v1/orders,"
                + " summary=]");
  }

  @Test
  void a_class_may_say_it_for_all_its_methods_and_common_says_it_for_all_services()
      throws IOException {
    source(
        "common",
        "AuditResource",
        """
        @Path("audit")
        @PermissionsAllowed("audit:read")
        class AuditResource {
          @GET public void list() {}
          @DELETE @PermissionsAllowed("audit:delete") public void delete() {}
        }
        """);
    assertThat(WritePermissions.operations(root))
        .containsExactly(
            new Operation("*", java.util.List.of("audit:read"), "GET", "/audit", ""),
            new Operation("*", java.util.List.of("audit:delete"), "DELETE", "/audit", ""));
  }

  @Test
  void what_is_no_literal_of_that_form_stops_the_build_and_says_where() throws IOException {
    for (var wrong : new String[] {"Names.READ", "\"orders\"", "\"Orders:read\"", "\"orders:*\""}) {
      source(
          "shop",
          "OrderResource",
          "@Path(\"x\") class A { @GET @PermissionsAllowed(" + wrong + ") void list() {} }");
      assertThatThrownBy(() -> WritePermissions.operations(root))
          .as(wrong)
          .hasMessageContaining("OrderResource.java")
          .hasMessageContaining(wrong.replace("\"", ""));
    }
    source("shop", "OrderResource", "class A { @PermissionsAllowed(\"a:b\") void list( }");
    assertThatThrownBy(() -> WritePermissions.operations(root))
        .hasMessageContaining("OrderResource.java");
  }

  @Test
  void the_file_is_json_sorted_by_permission() throws IOException {
    source(
        "post",
        "B",
        "@Path(\"b\") class B { @GET @PermissionsAllowed(\"b:read\")"
            + " @Operation(summary = \"Tab\\t and \\\\\") void x() {} }");
    source(
        "shop", "A", "@Path(\"a\") class A { @GET @PermissionsAllowed(\"a:read\") void x() {} }");
    var file = root.resolve("out/catalogue.json");
    WritePermissions.main(root.toString(), file.toString());
    var json = new ObjectMapper().readTree(file.toFile()).path("permissions");
    assertThat(json).hasSize(2);
    assertThat(json.at("/0/permission").asText()).isEqualTo("a:read");
    assertThat(json.at("/1/operations/0/service").asText()).isEqualTo("post");
    assertThat(json.at("/1/operations/0/summary").asText()).isEqualTo("Tab\t and \\");
  }
}
