package org.fauces.examination.format;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * Exactly the codecs that were tested, whatever else stands in the platform's registry; nothing is
 * added to that registry either, so an undeployed application leaves no class behind.
 */
final class Codecs {

  private static final String JDK = "com.sun.imageio.plugins.";
  private static final ImageReaderSpi PNG =
      platform(ImageReaderSpi.class, JDK + "png.PNGImageReaderSpi");
  private static final ImageReaderSpi JPEG = jpeg();
  private static final ImageWriterSpi JPEG_WRITER =
      platform(ImageWriterSpi.class, JDK + "jpeg.JPEGImageWriterSpi");

  private Codecs() {}

  static ImageReader reader(PhotoFormat format) {
    try {
      return (format == PhotoFormat.PNG ? PNG : JPEG).createReaderInstance();
    } catch (IOException e) {
      throw new UncheckedIOException("The decoder for " + format + " does not start", e);
    }
  }

  static ImageWriter jpegWriter() {
    try {
      return JPEG_WRITER.createWriterInstance();
    } catch (IOException e) {
      throw new UncheckedIOException("The JPEG encoder does not start", e);
    }
  }

  /**
   * Reads what the platform's decoder reads, and CMYK; it finds that decoder in a registry only.
   */
  private static ImageReaderSpi jpeg() {
    var registry = new ServiceRegistry(categories());
    registry.registerServiceProvider(
        platform(ImageReaderSpi.class, JDK + "jpeg.JPEGImageReaderSpi"), ImageReaderSpi.class);
    var reader = new JPEGImageReaderSpi();
    registry.registerServiceProvider(reader, ImageReaderSpi.class);
    return reader;
  }

  private static Iterator<Class<?>> categories() {
    return List.<Class<?>>of(ImageReaderSpi.class).iterator();
  }

  private static <S extends ImageReaderWriterSpi> S platform(Class<S> category, String name) {
    var providers = IIORegistry.getDefaultInstance().getServiceProviders(category, false);
    while (providers.hasNext()) {
      var provider = providers.next();
      if (provider.getClass().getName().equals(name)) {
        return provider;
      }
    }
    throw new IllegalStateException("This Java has no " + name);
  }
}
