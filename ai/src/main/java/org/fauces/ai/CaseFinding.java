package org.fauces.ai;

import java.util.*;

public record CaseFinding(List<DiseaseFinding> diseases, List<PhotoFinding> photos) {}
