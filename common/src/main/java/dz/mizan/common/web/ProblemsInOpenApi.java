package dz.mizan.common.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Says in the OpenAPI document what holds of every operation: refusals are problems, and a POST
 * takes an Idempotency-Key. Runs when the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {
  private static final String KEY = "Idempotency-Key";

  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "400", "Malformed or invalid request; violations name the fields",
          "429", "too-many-requests: see Retry-After, RateLimit and RateLimit-Policy",
          "503", "Temporarily unavailable, or the company is being set up; see Retry-After");

  @Override
  public PathItem filterPathItem(PathItem path) {
    if (path.getPOST() != null && !isWithoutKey(path.getPOST())) {
      takeKey(path.getPOST());
    }
    path.getOperations().values().forEach(ProblemsInOpenApi::answerWithProblems);
    return path;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var components =
        document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
    components.addSchema("Problem", problem());
    document.setComponents(components);
    document.getPaths().getPathItems().forEach(ProblemsInOpenApi::answerNotFound);
  }

  // Whatever is named in a path may not exist, or be another company's.
  private static void answerNotFound(String path, PathItem item) {
    if (path.contains("{")) {
      item.getOperations().values().stream()
          .map(Operation::getResponses)
          .filter(responses -> !responses.hasAPIResponse("404"))
          .forEach(
              responses ->
                  responses.addAPIResponse(
                      "404",
                      OASFactory.createAPIResponse().description("not-found").content(content())));
    }
  }

  private static boolean isWithoutKey(Operation operation) {
    return operation.getExtensions() != null
        && operation.getExtensions().containsKey("x-mizan-without-idempotency-key");
  }

  private static void takeKey(Operation operation) {
    var parameters = operation.getParameters();
    if (parameters != null && parameters.stream().anyMatch(p -> KEY.equals(p.getName()))) {
      return;
    }
    operation.addParameter(
        OASFactory.createParameter()
            .name(KEY)
            .in(Parameter.In.HEADER)
            .description("Same key and body within 24 hours: one effect and the same answer")
            .example("6f1d3c1e-2f6e-4c57-9a53-0f4f1f0b7c11")
            .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
  }

  private static void answerWithProblems(Operation operation) {
    var responses =
        operation.getResponses() == null
            ? OASFactory.createAPIResponses()
            : operation.getResponses();
    EVERYWHERE.forEach(
        (status, description) -> {
          if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                status, OASFactory.createAPIResponse().description(description));
          }
        });
    responses
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(content());
              }
            });
    responses.setExtensions(null); // those of the method, which are the operation's
    operation.setResponses(responses);
  }

  private static Content content() {
    return OASFactory.createContent()
        .addMediaType(
            "application/problem+json",
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
  }

  private static Schema problem() {
    var violation =
        object("One wrong part of the request")
            .addProperty("field", text("lines[1].debit"))
            .addProperty("message", text("must not be null"));
    return object("Problem details (RFC 9457); further members are facts of the problem")
        .addProperty("type", text("urn:mizan:problem:insufficient-stock"))
        .addProperty("title", text("Not enough stock"))
        .addProperty(
            "status",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)).addExample(422))
        .addProperty("detail", text("4.000 requested, 1.000 available."))
        .addProperty("instance", text("/api/v1/stock-movements"))
        .addProperty("code", text("insufficient-stock"))
        .addProperty("traceId", text("4bf92f3577b34da6a3ce929d0e0e4736"))
        .addProperty(
            "violations",
            OASFactory.createSchema().type(List.of(Schema.SchemaType.ARRAY)).items(violation));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema()
        .type(List.of(Schema.SchemaType.OBJECT))
        .description(description);
  }

  private static Schema text(String example) {
    return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).addExample(example);
  }
}
