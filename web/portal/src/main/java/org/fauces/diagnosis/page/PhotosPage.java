package org.fauces.diagnosis.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.fauces.diagnosis.service.ExaminationDetail;

/** The third step: photos. They arrive by a servlet, one by one; this page shows what is there. */
@Named
@ViewScoped
public class PhotosPage extends StepPage {
  private static final long serialVersionUID = 1L;

  @Override
  protected void loaded(ExaminationDetail detail) {
    // nothing is kept: the page reads what it shows
  }

  public List<PhotoTile> getPhotos() {
    return PhotoTile.of(getDetail(), null, t.words());
  }

  public long getUsable() {
    return getPhotos().stream().filter(PhotoTile::isUsable).count();
  }
}
