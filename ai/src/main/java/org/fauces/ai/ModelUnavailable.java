package org.fauces.ai;

public class ModelUnavailable extends RuntimeException {}
