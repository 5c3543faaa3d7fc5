package dz.mizan.inventory.storefront;

import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.ratelimit.RateLimited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a company shows to everybody, without a login. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/storefront/{company}")
@Tag(name = "Storefront")
public class StorefrontResource {
  private static final String TEXT = "[^\\p{Cntrl}\\p{Cs}]*";
  private static final String REVALIDATE = "public, no-cache";
  private static final String VARY = "Origin, Accept-Language";

  private final ServeStorefront serve;

  StorefrontResource(ServeStorefront serve) {
    this.serve = serve;
  }

  /** A page of products, for the description of the API. */
  public record ProductPage(java.util.List<StorefrontProduct> items, @Nullable String nextCursor) {}

  @GET
  @Path("products")
  @PermitAll
  @RateLimited("storefront")
  @Operation(
      summary = "List or search the published products of a company",
      description =
          "Public, for companies that have switched their storefront on. {company} is its id."
              + " Oldest first; with q by words in French, Arabic and English, typing errors"
              + " forgiven, best first. Names by Accept-Language, in French otherwise. A strong"
              + " ETag: send it as If-None-Match. A change is seen a second later at most.")
  @APIResponse(
      responseCode = "200",
      description = "A page; ETag is set",
      content = @Content(schema = @Schema(implementation = ProductPage.class)))
  @APIResponse(responseCode = "304", description = "It is what If-None-Match names")
  @APIResponse(responseCode = "404", description = "not-found: no such company, or no storefront")
  @APIResponse(responseCode = "429", description = "too-many-requests")
  public Uni<RestResponse<byte[]>> products(
      UUID company,
      @BeanParam @Valid PageRequest request,
      @Parameter(description = "Words, a SKU or a barcode", example = "huile d'olive")
          @QueryParam("q")
          @Size(max = 200)
          @Pattern(regexp = TEXT)
          @Nullable String words,
      @Parameter(description = "Id or code of a category; those below it are included")
          @QueryParam("category")
          @Size(max = 64)
          @Pattern(regexp = TEXT)
          @Nullable String category,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
    return serve
        .page(company, language, request, blankToNull(words), blankToNull(category))
        .map(answer -> response(answer, ifNoneMatch));
  }

  @GET
  @Path("products/{product}")
  @PermitAll
  @RateLimited("storefront")
  @Operation(
      summary = "Read a published product",
      description = "Public. {product} is its id or its SKU. As the list otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "The product; ETag is set",
      content = @Content(schema = @Schema(implementation = StorefrontProduct.class)))
  @APIResponse(responseCode = "304", description = "It is what If-None-Match names")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "429", description = "too-many-requests")
  public Uni<RestResponse<byte[]>> product(
      UUID company,
      @Size(max = 64) @Pattern(regexp = TEXT) String product,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
    return serve.product(company, language, product).map(answer -> response(answer, ifNoneMatch));
  }

  @GET
  @Path("categories")
  @PermitAll
  @RateLimited("storefront")
  @Operation(
      summary = "List the categories that lead to published products",
      description = "Public. Those above before those below. As the list of products otherwise.")
  @APIResponse(
      responseCode = "200",
      description = "The categories; ETag is set",
      content = @Content(schema = @Schema(implementation = StorefrontCategory.All.class)))
  @APIResponse(responseCode = "304", description = "It is what If-None-Match names")
  @APIResponse(responseCode = "404", description = "not-found")
  @APIResponse(responseCode = "429", description = "too-many-requests")
  public Uni<RestResponse<byte[]>> categories(
      UUID company,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
    return serve.categories(company, language).map(answer -> response(answer, ifNoneMatch));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static RestResponse<byte[]> response(Answer answer, @Nullable String ifNoneMatch) {
    var response =
        answer.isKnownBy(ifNoneMatch)
            ? RestResponse.ResponseBuilder.<byte[]>create(304)
            : RestResponse.ResponseBuilder.<byte[]>ok(answer.body());
    return response
        .header(HttpHeaders.ETAG, answer.tag())
        .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
        .header(HttpHeaders.VARY, VARY)
        .build();
  }
}
