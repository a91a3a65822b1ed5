/* Only the one-call digests: under other names, because Swift would take `SHA256` for the type. */
#include <openssl/sha.h>

static inline void ccrypto_sha256(const unsigned char *bytes, size_t count, unsigned char *digest) {
  SHA256(bytes, count, digest);
}

static inline void ccrypto_sha1(const unsigned char *bytes, size_t count, unsigned char *digest) {
  SHA1(bytes, count, digest);
}
