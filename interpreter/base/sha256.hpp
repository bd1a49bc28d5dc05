#pragma once
// The fingerprint of a text: SHA-256, as printed beside an edition so that two people can tell they
// speak of the same words of a ruleset.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace proviso {

/// Takes text in pieces. The result depends on the bytes only, not on how they were cut.
class Sha256 {
public:
    void add(std::string_view bytes);
    /// 64 hexadecimal digits in small letters. To be called once, at the end.
    std::string finish();

private:
    void digest_block(const unsigned char* block);

    std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> waiting_ = {};
    std::size_t waiting_bytes_ = 0;
    std::uint64_t total_bytes_ = 0;
};

/// The same for one text.
std::string sha256(std::string_view bytes);

}  // namespace proviso
