package dz.mizan.common.cors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OriginListTest {
  private static final UUID ATLAS = UUID.randomUUID();
  private static final UUID NUMIDIA = UUID.randomUUID();
  private static final String SHOP = "https://shop.example";
  private static final String TILL = "https://till.example";

  private final OriginList list =
      OriginList.of(
          List.of(
              new OriginList.Entry(ATLAS, SHOP),
              new OriginList.Entry(ATLAS, TILL),
              new OriginList.Entry(NUMIDIA, TILL)));

  @Test
  void an_origin_is_known_whoever_names_it_and_belongs_to_who_names_it() {
    var allowed = list.allowed();
    assertThat(allowed.isKnown(SHOP)).isTrue();
    assertThat(allowed.isOf(ATLAS, SHOP)).isTrue();
    assertThat(allowed.isOf(NUMIDIA, SHOP)).isFalse();
    assertThat(allowed.isOf(NUMIDIA, TILL)).isTrue();
    assertThat(allowed.isKnown("https://evil.example")).isFalse();
    assertThat(allowed.isOf(ATLAS, "https://evil.example")).isFalse();
  }

  @Test
  void the_list_says_neither_who_nor_what_it_lists_and_nothing_twice() {
    assertThat(list.origins()).hasSize(2).doesNotHaveDuplicates();
    assertThat(list.companies()).hasSize(3).doesNotHaveDuplicates();
    assertThat(list.toString()).doesNotContain("example", ATLAS.toString(), NUMIDIA.toString());
  }

  @Test
  void the_same_entries_make_the_same_list_in_whatever_order() {
    assertThat(
            OriginList.of(
                List.of(
                    new OriginList.Entry(NUMIDIA, TILL),
                    new OriginList.Entry(ATLAS, TILL),
                    new OriginList.Entry(ATLAS, SHOP))))
        .isEqualTo(list);
  }
}
