package dz.mizan.auth.permission;

import static dz.mizan.auth.AuthFixtures.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dz.mizan.auth.AuthFixtures;
import dz.mizan.auth.AuthFixtures.Company;
import dz.mizan.auth.role.BuiltInRole;
import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.test.MizanTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MizanTestResource.class)
class PermissionCatalogueTest {
  private static final Pattern ANNOTATION =
      Pattern.compile(
          "(?:@PermissionsAllowed\\(|\"x-mizan-permission\", value = )([^)]*)\\)", Pattern.DOTALL);
  private static final Pattern PERMISSION = Pattern.compile("\"([a-z-]+:[a-z-]+)\"");

  private static @Nullable Company shared;
  @Inject PermissionCatalogue catalogue;
  Company atlas;

  @BeforeEach
  void company() {
    shared = shared == null ? AuthFixtures.company() : shared;
    atlas = shared;
  }

  private ValidatableResponse list(String service) {
    return atlas
        .superuser()
        .queryParam("service", service)
        .get("/api/v1/permissions")
        .then()
        .statusCode(200)
        .body("nextCursor", nullValue());
  }

  @Test
  void every_annotation_of_every_service_is_in_it_and_nothing_else() throws IOException {
    var annotated = annotated();
    assertThat(annotated)
        .contains("users:read", "products:read", "employees:read", "accounts:read");
    assertThat(catalogue.all().stream().map(KnownPermission::permission))
        .containsExactlyElementsOf(annotated);
  }

  /** Found in another way than the catalogue was: by pattern, in all sources. */
  private static Set<String> annotated() throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(RepositoryRoot.find())) {
      for (var file :
          files
              .filter(f -> f.toString().contains("src/main/java"))
              .filter(f -> f.toString().endsWith("Resource.java"))
              .toList()) {
        ANNOTATION
            .matcher(Files.readString(file))
            .results()
            .flatMap(annotation -> PERMISSION.matcher(annotation.group(1)).results())
            .forEach(permission -> found.add(permission.group(1)));
      }
    }
    return found;
  }

  @Test
  void it_says_which_operations_need_a_permission() {
    list("inventory")
        .body("items.permission", hasItems("products:create", "stock-movements:create"))
        .body("items.permission", everyItem(org.hamcrest.Matchers.not(equalTo("users:read"))))
        .body(
            "items.find { it.permission == 'products:create' }.operations[0].method",
            equalTo("POST"))
        .body(
            "items.find { it.permission == 'products:create' }.operations[0].path",
            equalTo("/api/v1/products"))
        .body("items.find { it.permission == 'products:create' }.resource", equalTo("products"))
        .body("items.find { it.permission == 'products:create' }.action", equalTo("create"));
    for (var service : new String[] {"auth", "hr", "accounting"}) {
      list(service).body("items.operations.flatten().service", hasItem(service));
    }
    list("nowhere").body("items.findAll { it.operations[0].service != '*' }", empty());
  }

  @Test
  void it_describes_them_in_the_language_asked_for() {
    atlas
        .superuser()
        .header("Accept-Language", "fr")
        .get("/api/v1/permissions")
        .then()
        .body(
            "items.find { it.permission == 'employees:reveal' }.description",
            equalTo("Voir les données personnelles des employés en clair"));
  }

  @Test
  void it_is_for_who_is_logged_in_whatever_his_permissions() {
    json().get("/api/v1/permissions").then().statusCode(401);
    atlas.user("employee", "employee").get("/api/v1/permissions").then().statusCode(200);
    atlas
        .superuser()
        .queryParam("service", "x".repeat(33))
        .get("/api/v1/permissions")
        .then()
        .statusCode(400);
  }

  @Test
  void built_in_roles_have_no_permission_that_no_endpoint_asks_for() {
    assertThat(Arrays.stream(BuiltInRole.values()).flatMap(role -> role.permissions().stream()))
        .allMatch(p -> p.equals(Granted.EVERYTHING) || catalogue.contains(p));
  }

  @Test
  void texts_are_there_in_three_languages() throws IOException {
    var english = keys("en");
    assertThat(keys("fr")).isEqualTo(english);
    assertThat(keys("ar")).isEqualTo(english);
    for (var role : BuiltInRole.values()) {
      assertThat(english)
          .contains("role." + role.code() + ".name", "role." + role.code() + ".description");
    }
  }

  @Test
  void every_permission_has_a_text() throws IOException {
    assertThat(keys("en"))
        .as("auth/src/main/resources/permissions/texts_*.properties")
        .containsAll(catalogue.all().stream().map(p -> p.permission().replace(':', '.')).toList());
  }

  private static Set<String> keys(String language) throws IOException {
    var file = "auth/src/main/resources/permissions/texts_" + language + ".properties";
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(RepositoryRoot.find().resolve(file))) {
      properties.load(reader);
    }
    assertThat(properties.values()).allMatch(text -> !text.toString().isBlank());
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
