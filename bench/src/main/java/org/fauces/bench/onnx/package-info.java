/**
 * The served network in the exchange format ONNX, and ONNX Runtime as the yardstick of its speed.
 * The product knows neither.
 */
package org.fauces.bench.onnx;
