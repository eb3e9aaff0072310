#pragma once

#include <QList>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace barline {

/// A list in immutable pages of 256. A copy costs one pointer; a change copies one page and the list of pages, so that
/// an edit in a snapshot costs the same in a short list and in a very long one. Iterators end with the next change.
template <typename T>
class PagedList
{
    using Page = std::vector<T>;
    using Pages = QList<std::shared_ptr<const Page>>;

public:
    static constexpr qsizetype kPageSize = 256;

    class const_iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = qsizetype;
        using pointer = const T *;
        using reference = const T &;

        const_iterator() = default;
        const_iterator(const PagedList *list, qsizetype index)
            : m_list(list)
            , m_index(index)
        {}
        reference operator*() const { return m_list->at(m_index); }
        pointer operator->() const { return &m_list->at(m_index); }
        reference operator[](difference_type n) const { return m_list->at(m_index + n); }
        const_iterator &operator++() { return *this += 1; }
        const_iterator operator++(int) { return std::exchange(*this, *this + 1); }
        const_iterator &operator--() { return *this -= 1; }
        const_iterator operator--(int) { return std::exchange(*this, *this - 1); }
        const_iterator &operator+=(difference_type n)
        {
            m_index += n;
            return *this;
        }
        const_iterator &operator-=(difference_type n) { return *this += -n; }
        friend const_iterator operator+(const_iterator it, difference_type n) { return it += n; }
        friend const_iterator operator-(const_iterator it, difference_type n) { return it -= n; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.m_index - b.m_index; }
        bool operator==(const const_iterator &other) const { return m_index == other.m_index; }
        auto operator<=>(const const_iterator &other) const { return m_index <=> other.m_index; }

    private:
        const PagedList *m_list = nullptr;
        qsizetype m_index = 0;
    };

    PagedList() = default;
    explicit PagedList(std::vector<T> values)
    {
        for (qsizetype i = 0; i < std::ssize(values); i += kPageSize) {
            const auto begin = std::make_move_iterator(values.begin() + i);
            const auto count = std::min(kPageSize, std::ssize(values) - i);
            m_pages.append(std::make_shared<const Page>(begin, begin + count));
        }
        m_size = std::ssize(values);
    }

    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const T &at(qsizetype index) const
    {
        return (*m_pages.at(index / kPageSize))[static_cast<size_t>(index % kPageSize)];
    }
    const T &operator[](qsizetype index) const { return at(index); }
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, m_size}; }

    void set(qsizetype index, T value)
    {
        auto page = std::make_shared<Page>(*m_pages.at(index / kPageSize));
        (*page)[static_cast<size_t>(index % kPageSize)] = std::move(value);
        m_pages[index / kPageSize] = std::move(page);
    }

    /// Sets many, in ascending order of index: a page is made anew once.
    void replace(const std::vector<std::pair<qsizetype, T>> &values)
    {
        for (auto value = values.begin(); value != values.end();) {
            const qsizetype number = value->first / kPageSize;
            auto page = std::make_shared<Page>(*m_pages.at(number));
            for (; value != values.end() && value->first / kPageSize == number; ++value)
                (*page)[static_cast<size_t>(value->first % kPageSize)] = value->second;
            m_pages[number] = std::move(page);
        }
    }

    void append(T value) { insert(m_size, std::move(value)); }

    /// Pages after `index` are made anew; at the end this costs one page.
    void insert(qsizetype index, T value)
    {
        std::vector<T> tail = takeFromPageOf(index);
        tail.insert(tail.begin() + index % kPageSize, std::move(value));
        appendAll(std::move(tail));
    }

    void removeAt(qsizetype index)
    {
        std::vector<T> tail = takeFromPageOf(index);
        tail.erase(tail.begin() + index % kPageSize);
        appendAll(std::move(tail));
    }

    bool operator==(const PagedList &other) const
    {
        if (m_size != other.m_size)
            return false;
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            if (m_pages.at(i) != other.m_pages.at(i) && *m_pages.at(i) != *other.m_pages.at(i))
                return false;
        }
        return true;
    }

private:
    std::vector<T> takeFromPageOf(qsizetype index)
    {
        const qsizetype first = index / kPageSize;
        std::vector<T> tail;
        tail.reserve(static_cast<size_t>(m_size - std::min(m_size, first * kPageSize) + 1));
        for (qsizetype page = first; page < m_pages.size(); ++page)
            tail.insert(tail.end(), m_pages.at(page)->begin(), m_pages.at(page)->end());
        if (first < m_pages.size())
            m_pages.remove(first, m_pages.size() - first);
        m_size = std::min(m_size, first * kPageSize);
        return tail;
    }

    void appendAll(std::vector<T> values)
    {
        PagedList more(std::move(values));
        m_size += more.m_size;
        m_pages.append(std::move(more.m_pages));
    }

    Pages m_pages;
    qsizetype m_size = 0;
};

} // namespace barline
