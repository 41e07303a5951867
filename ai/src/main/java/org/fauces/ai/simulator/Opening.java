package org.fauces.ai.simulator;

/** Where the posterior wall ends and what lies before it begins: geometry only, in millimetres. */
final class Opening {
  /** The rim itself is 1; the folds of the arches follow outwards. */
  static final double RIM = 1;

  private static final double TONGUE_EDGE_MM = 1.1;

  private final Anatomy anatomy;
  private final Texture texture = Texture.shared();
  private final double halfWidth;
  private final double halfHeight;
  private final double uvulaStretch;
  final double palateY;
  final double uvulaEndY;
  final double tongueY;

  Opening(Anatomy anatomy, Shot shot) {
    this.anatomy = anatomy;
    halfWidth = anatomy.halfWidth();
    halfHeight = anatomy.halfHeight();
    double height = 2 * halfHeight;
    double cover = shot.uvulaCover();
    palateY = -halfHeight + .42 * cover * height;
    uvulaEndY = palateY + (anatomy.uvula().length() + .5 * cover) * height;
    uvulaStretch = 1 + .9 * cover;
    tongueY = halfHeight - shot.tongueCover() * height;
  }

  /** 1 on the rim of the opening, larger outside; below the middle the sides run down. */
  double rim(double x, double y) {
    var arch = anatomy.arch();
    double across = x - arch.lean() * y;
    double side = halfWidth * (across < 0 ? arch.left() : arch.right());
    double down = Math.max(0, y) / halfHeight;
    double u = across / (side * (1 + arch.flare() * Math.min(1.5, down)));
    double above = above(y);
    double r = Math.sqrt(u * u + above * above + arch.point() * u * u * Math.min(1, above * above));
    double near = Math.min(1, 8 * (r - .82)) * Math.min(1, 3 * (1.8 - r));
    if (near <= 0 || r > 1.8) {
      return r; // most of the picture, and a tile's reading costs more than all above
    }
    double uneven = texture.at(x * 1.3 + anatomy.mucosa().x(), y * 1.3 + 411);
    return r + near * arch.wobble() * 1.6 * uneven;
  }

  private double above(double y) {
    if (palateY < 0) {
      return Math.min(0, y) / palateY;
    }
    return y < palateY ? 1 + (palateY - y) / halfHeight : 0;
  }

  /** Distance from the uvula's middle line, 1 on its border, 2 or more away from it. */
  double uvula(double x, double y) {
    double half = anatomy.uvula().width() / 2 * uvulaStretch;
    if (y < palateY - 4 || y > uvulaEndY + 2 * half) {
      return 2;
    }
    if (Math.abs(x) > 4 * half) {
      return 2;
    }
    double length = uvulaEndY - palateY;
    double along = Math.max(0, Math.min(1, (y - palateY) / length));
    double middle = anatomy.uvula().bend() * length * along * along;
    double root = 1.3 * Math.exp(-5 * along);
    double waist = 1 - .25 * anatomy.uvula().waist() * Math.sin(Math.PI * Math.min(1, along * 1.1));
    double narrow = half * (waist + root);
    return View.length(x - middle, Math.max(0, y - uvulaEndY) * narrow / half) / narrow;
  }

  /** Depth below the tongue's edge in mm, negative above it. */
  double tongue(double x, double y) {
    double relative = x / halfWidth;
    double bulge = .10 * halfHeight * relative * relative;
    double groove = .8 * Math.max(0, 1 - Math.abs(x) / 4);
    double depth = y - tongueY - bulge - groove;
    double near = 1 - depth * depth / 25;
    return near <= 0 ? depth : depth - .7 * near * texture.at(x * 1.7 + anatomy.mucosa().y(), 77);
  }

  /** Whether something lies before the wall at a place. */
  boolean hides(double x, double y) {
    return rim(x, y) > RIM || tongue(x, y) > TONGUE_EDGE_MM / 2 || uvula(x, y) < 1;
  }

  /** 0 before the tongue's edge to 1 behind it. */
  static double tongueOpacity(double depth) {
    return View.step(0, TONGUE_EDGE_MM, depth);
  }
}
