package org.fauces.device.rest;

import java.util.List;
import org.fauces.device.service.CameraView;

/** Cameras, by name. */
public record CameraList(List<CameraView> items) {}
