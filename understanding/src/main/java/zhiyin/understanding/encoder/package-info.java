/**
 * The encoders that run inside this process: tokens by WordPiece, vectors by ONNX Runtime, weights from the class path.
 *
 * <p>Owns the sessions and their single thread each. Never downloads anything and never writes a file of its own.
 */
@NullMarked
package zhiyin.understanding.encoder;

import org.jspecify.annotations.NullMarked;
