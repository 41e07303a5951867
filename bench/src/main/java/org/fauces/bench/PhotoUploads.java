package org.fauces.bench;

import java.util.List;
import org.fauces.bench.measure.Workload;
import org.fauces.bench.product.Api;
import org.fauces.bench.product.Examinations;
import org.fauces.bench.product.Product;
import org.fauces.bench.product.Staff;

/** Photos one after the other, each until it is acknowledged; a slot fills one examination. */
final class PhotoUploads {
  static final String NAME = "photo until acknowledged";

  /** As many as an examination takes. */
  static final int IN_A_SLOT = 30;

  private final Product product;
  private final List<byte[]> jpegs;
  private final Api physician;
  private final Examinations examinations;
  private String examination;
  private int next;

  PhotoUploads(Product product, List<byte[]> jpegs) {
    this.product = product;
    this.jpegs = jpegs;
    this.physician = product.staff().physicianAt(Staff.UNFILLED);
    this.examinations = new Examinations(physician);
  }

  Workload workload(int operations) {
    return new Workload(
        NAME,
        product.cpu(),
        operations,
        () -> {
          physician.refresh();
          examination = examinations.open();
        },
        () -> {
          examinations.addPhoto(examination, jpegs.get(next++ % jpegs.size()));
          return null;
        });
  }
}
