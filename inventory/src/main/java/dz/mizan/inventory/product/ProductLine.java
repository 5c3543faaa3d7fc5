package dz.mizan.inventory.product;

import org.jspecify.annotations.Nullable;

/**
 * A product as a file tells it. What is null is not in the file: it stays as it is, or is what a
 * new product has. An empty text takes away what is there.
 *
 * @param line where it is in the file
 * @param barcodes with spaces between
 * @param category the code of a category
 */
public record ProductLine(
    long line,
    String sku,
    @Nullable String nameFr,
    @Nullable String nameAr,
    @Nullable String nameEn,
    @Nullable String unit,
    @Nullable String barcodes,
    @Nullable String category,
    @Nullable String tvaCode,
    @Nullable String kind,
    @Nullable String tracking,
    @Nullable String valuation,
    @Nullable String status) {}
