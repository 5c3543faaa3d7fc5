package dz.mizan.inventory.storefront;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dz.mizan.common.cors.Origins;
import dz.mizan.common.paging.Page;
import dz.mizan.common.paging.PageRequest;
import dz.mizan.common.tenancy.CompanyTransactions;
import dz.mizan.common.tenancy.Ids;
import dz.mizan.common.web.Languages;
import dz.mizan.common.web.NotFound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers of a storefront, as bytes; made only if nobody has asked for the same before. */
@ApplicationScoped
class ServeStorefront {
  private static final ZoneId ZONE = ZoneId.of("Africa/Algiers");

  private final Origins origins;
  private final StorefrontStates states;
  private final StoredAnswers stored;
  private final CompanyTransactions transactions;
  private final ShownProducts products;
  private final ShownCategories categories;
  private final ObjectMapper json;

  ServeStorefront(
      Origins origins,
      StorefrontStates states,
      StoredAnswers stored,
      CompanyTransactions transactions,
      ShownProducts products,
      ShownCategories categories,
      ObjectMapper json) {
    this.origins = origins;
    this.states = states;
    this.stored = stored;
    this.transactions = transactions;
    this.products = products;
    this.categories = categories;
    this.json = json;
  }

  /**
   * A page of products.
   *
   * @throws NotFound if the company has no storefront
   */
  Uni<Answer> page(
      UUID companyId,
      @Nullable String acceptLanguage,
      PageRequest request,
      @Nullable String words,
      @Nullable String category) {
    var after = request.after(words == null ? 1 : 3);
    var what = "products " + request.limit() + " " + after + " " + part(category) + part(words);
    return serve(
        companyId,
        acceptLanguage,
        what,
        asked -> () -> page(asked, request, words, category).map(this::write));
  }

  // What is asked for names the stored answer: no text may look like another, or like none.
  private static String part(@Nullable String text) {
    return text == null ? "-" : text.length() + ":" + text;
  }

  private Uni<Page<StorefrontProduct>> page(
      Asked asked, PageRequest request, @Nullable String words, @Nullable String category) {
    var within =
        category == null
            ? Uni.createFrom().<UUID @Nullable []>nullItem()
            : products.categories(category);
    return within
        .chain(ids -> products.page(asked.language(), asked.day(), request, words, ids))
        .map(rows -> Page.of(rows, request, shown -> place(shown, words != null)))
        .map(page -> page.map(ShownProducts.Shown::product));
  }

  private static List<String> place(ShownProducts.Shown shown, boolean isSearch) {
    var id = shown.product().id().toString();
    return isSearch
        ? List.of(Integer.toString(shown.step()), Integer.toString(shown.score()), id)
        : List.of(id);
  }

  /**
   * One product.
   *
   * @param name its id or its SKU
   * @throws NotFound if the company has no storefront, or no such product that is published
   */
  Uni<Answer> product(UUID companyId, @Nullable String acceptLanguage, String name) {
    return serve(
        companyId,
        acceptLanguage,
        "product " + name,
        asked ->
            () ->
                products
                    .find(
                        asked.language(),
                        asked.day(),
                        Ids.isId(name) ? UUID.fromString(name) : null,
                        name)
                    .map(
                        found ->
                            found.stream()
                                .findFirst()
                                .orElseThrow(() -> new NotFound("product", name)))
                    .map(found -> write(found.product())));
  }

  /**
   * The categories that lead to products.
   *
   * @throws NotFound if the company has no storefront
   */
  Uni<Answer> categories(UUID companyId, @Nullable String acceptLanguage) {
    return serve(
        companyId,
        acceptLanguage,
        "categories",
        asked -> () -> categories.all(asked.language()).map(this::write));
  }

  private Uni<Answer> serve(
      UUID companyId,
      @Nullable String acceptLanguage,
      String what,
      Function<Asked, Supplier<Uni<byte[]>>> make) {
    origins.require(companyId);
    return states
        .find(companyId)
        .chain(
            state -> {
              if (!state.isEnabled()) {
                throw new NotFound("storefront", companyId);
              }
              var asked =
                  new Asked(
                      companyId,
                      state.generation(),
                      LocalDate.now(ZONE),
                      language(acceptLanguage),
                      what);
              var own = stored.own(asked);
              return own == null
                  ? stored.findOrMake(asked, () -> transactions.run(companyId, make.apply(asked)))
                  : Uni.createFrom().item(own);
            });
  }

  // Shops are in French unless somebody asks for another language.
  private static String language(@Nullable String acceptLanguage) {
    return acceptLanguage == null || acceptLanguage.isBlank()
        ? "fr"
        : Languages.choose(acceptLanguage).getLanguage();
  }

  private byte[] write(Object view) {
    try {
      return json.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("answer cannot be written", e);
    }
  }
}
