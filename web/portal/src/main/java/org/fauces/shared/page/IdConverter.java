package org.fauces.shared.page;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids in addresses. What is none becomes null, which a page answers as not found. */
@FacesConverter(forClass = UUID.class)
public class IdConverter implements Converter<UUID> {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Override
  public UUID getAsObject(FacesContext context, UIComponent component, String text) {
    return text != null && ID.matcher(text).matches() ? UUID.fromString(text) : null;
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, UUID id) {
    return id == null ? "" : id.toString();
  }
}
