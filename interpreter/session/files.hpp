#pragma once
// How files are seen: the disk, or texts in memory for tests. The only place that opens a file.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace proviso {

/// Why a file could not be read, in plain words to put behind "cannot read X: ".
struct FileProblem {
    enum class Kind : std::uint8_t { none, missing, is_folder, not_allowed, too_large, other };
    Kind kind = Kind::none;
    std::string says;
};

/// How a session sees files. Paths are shown as they were given; none is ever made absolute.
class FileReader {
public:
    virtual ~FileReader() = default;
    /// The whole file. None when it cannot be read or has more than `limit` bytes (no more than that
    /// is ever read); `problem` then says why.
    virtual std::optional<std::string> read(const std::string& path, std::size_t limit,
                                            FileProblem& problem) const = 0;
    /// The first bytes of a file, at most `bytes`; none when it cannot be read.
    virtual std::optional<std::string> read_start(const std::string& path,
                                                  std::size_t bytes) const = 0;
    /// Paths of the files in a folder (not below it) with this ending, sorted by name; none if no folder.
    virtual std::optional<std::vector<std::string>> list(const std::string& folder,
                                                         const std::string& ending) const = 0;
    /// Paths of the folders in a folder, sorted by name.
    virtual std::vector<std::string> folders(const std::string& folder) const = 0;
    virtual bool exists(const std::string& path) const = 0;
};

class DiskReader : public FileReader {
public:
    std::optional<std::string> read(const std::string& path, std::size_t limit,
                                    FileProblem& problem) const override;
    std::optional<std::string> read_start(const std::string& path,
                                          std::size_t bytes) const override;
    std::optional<std::vector<std::string>> list(const std::string& folder,
                                                 const std::string& ending) const override;
    std::vector<std::string> folders(const std::string& folder) const override;
    bool exists(const std::string& path) const override;
};

/// Texts by path; a folder exists when a text lies below it.
class MemoryReader : public FileReader {
public:
    MemoryReader() = default;
    explicit MemoryReader(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}
    void add(std::string path, std::string text) { texts_[std::move(path)] = std::move(text); }

    std::optional<std::string> read(const std::string& path, std::size_t limit,
                                    FileProblem& problem) const override;
    std::optional<std::string> read_start(const std::string& path,
                                          std::size_t bytes) const override;
    std::optional<std::vector<std::string>> list(const std::string& folder,
                                                 const std::string& ending) const override;
    std::vector<std::string> folders(const std::string& folder) const override;
    bool exists(const std::string& path) const override;

private:
    bool is_folder(const std::string& path) const;

    std::map<std::string, std::string> texts_;
};

/// `folder/name`; only `name` for the folder "."; "a/" and "a" are the same folder.
std::string join_path(const std::string& folder, const std::string& name);
/// The folder that a file or folder lies in: "." for a bare name.
std::string parent_folder(const std::string& path);
/// The last part of a path, without trailing slashes.
std::string base_name(const std::string& path);
/// The same without its ending: `reg-e` for `rules/reg-e.proviso`.
std::string stem(const std::string& path);
/// `16 MiB`, `640 bytes`.
std::string size_in_words(std::size_t bytes);

}  // namespace proviso
