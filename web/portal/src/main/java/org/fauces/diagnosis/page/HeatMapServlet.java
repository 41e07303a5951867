package org.fauces.diagnosis.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.diagnosis.service.HeatMapService;
import org.fauces.shared.page.PhotoPath;

/**
 * Where the network looked: {@code /heat-maps/<examination>/<photo>/<disease>} as a PNG overlay.
 */
@WebServlet("/heat-maps/*")
public class HeatMapServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject HeatMapService heatMaps;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = PhotoPath.of(request);
    var png = heatMaps.png(path.examinationId(), path.photoId(), path.rest());
    response.setContentType("image/png");
    response.setContentLength(png.length);
    response.getOutputStream().write(png);
  }
}
